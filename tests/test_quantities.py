"""linter/quantities: letters that Python takes for others where case does not count."""

import pytest

from newslint.quantities import number_stands_in, quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("In 2021 he waited fıve years", 5 * 365, "day"),
        ("In 2021 they lost ſix houses", 6, "count"),
        ("In 2021 they lost SİX houses", 6, "count"),
        ("In 2021 nıne people were killed", 9, "killed"),
        ("It cost Rſ 40 million, not Rs", 40e6, "inr"),
        ("It cost Rs 40 mıllion", 40e6, "inr"),
        ("It cost ıNR 3 thouſand, not INR", 3e3, "inr"),
        ("It took 6 wee\u212as, not weeks", 42, "day"),
    ],
)
def test_numbers_with_letters_that_only_fold_to_their_own(
    text: str, value: float, unit: str
) -> None:
    (found,) = quantities(text)
    assert (found.value, found.unit) == (value, unit)
    number_stands_in(found, text)
