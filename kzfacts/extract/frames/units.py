"""Which predicate a unit gives to a number that no verb or noun claims."""

from __future__ import annotations

_UNITS = {
    "aircraft_count": "aircraft helicopter drone balloon",
    "vehicle_count": "vehicle tank truck",
    "percentage": "percent",
    "round_count": "round",
    "strike_count": "strike raid sortie",
    "money": "cent dinar dirham fils franc halala krona lira peso pence pound riyal rupee",
    "measure": "acre barrel centimetre cubic dunam foot gallon gigawatt gram hectare hectolitre inch kilogram "
    "kilometre kilowatt litre megawatt metre mile millilitre millimetre nautical ounce square tonne watt",
}
PREDICATE_OF_UNIT = {unit: predicate for predicate, units in _UNITS.items() for unit in units.split()}
