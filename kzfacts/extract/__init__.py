"""Article -> claims: times, quantities, mentions, attribution, frames."""
