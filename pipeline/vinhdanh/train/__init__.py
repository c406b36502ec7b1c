"""Teaching the model that guesses organizations: from hand labels, the rules, and unlabelled texts.

`python -m vinhdanh.train --help` lists the steps; docs/model-organizations.md is the card of the model that they make.
"""
