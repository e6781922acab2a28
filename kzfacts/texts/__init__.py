"""Two short texts: do they agree, disagree, or speak of other things?"""
