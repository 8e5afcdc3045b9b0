"""Reads YAML without letting it change what its author wrote.

YAML reads some words without quotes as something other than text: `0812` becomes the number 812, and `2024-01-01` a
date. Where a number is meant, that is right. Where text is meant, it would silently turn one telephone number into
another, so `StrictText` rejects such values.
"""

from typing import TYPE_CHECKING, Any, Callable, Dict, Generator, Union

from pydantic import PydanticTypeError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import ConstructorError, SafeConstructor
from ruamel.yaml.nodes import MappingNode, ScalarNode

TAG = "tag:yaml.org,2002:"
_UNQUOTED = "!unquoted"
_NOT_TEXTS = tuple(TAG + kind for kind in ("int", "float", "bool", "null", "timestamp"))
_TRUTH_VALUES = ("yes", "no", "on", "off")
"""What YAML 1.1, which most other programs use, reads as true or false. We use YAML 1.2, where these are text."""


class Unquoted(str):
    """A value written without quotes, though only text in quotes can have been meant."""


class NotATextError(PydanticTypeError):
    """Something other than text, or text that needs quotes; `given` is its value."""

    code = "not_a_text"
    msg_template = "must be text, not {given}"


def require_text(value: Any) -> str:
    """`value` if it is text.

    Raises:
        NotATextError: it is something else, or needs quotes.
    """
    if not isinstance(value, str) or isinstance(value, Unquoted):
        raise NotATextError(given=value)
    return value


if TYPE_CHECKING:
    StrictText = str
else:

    class StrictText(str):
        """The type of a field that accepts only text, in quotes if YAML would read it as something else."""

        @classmethod
        def __get_validators__(cls) -> Generator[Callable[..., Any], None, None]:
            """The checks, in order."""
            yield require_text


def read_yaml(text: str, pure: bool = False) -> Any:
    """What the YAML `text` contains.

    Args:
        text: one document.
        pure: whether to use the parser in Python, which is slower, but takes addresses in lists like [https://…].

    Raises:
        ruamel.yaml.error.YAMLError: it is not valid YAML.
    """
    yaml = YAML(typ="safe", pure=pure)
    yaml.Constructor = _Constructor
    return yaml.load(text)


def is_truth_value(node: ScalarNode) -> bool:
    """Whether other programs read the text of `node` as true or false."""
    return not node.style and node.value.lower() in _TRUTH_VALUES


class _Constructor(SafeConstructor):  # type: ignore[misc]  # ruamel has no types
    """Turns YAML values into Python values; those that can only have been meant as quoted text become `Unquoted`."""

    def construct_text(self, node: ScalarNode) -> str:
        """Text; `Unquoted` if other programs would read it as true or false."""
        text = str(self.construct_scalar(node))
        return Unquoted(text) if is_truth_value(node) else text

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> Dict[str, Any]:
        """A mapping. The name of a field is text, whatever YAML reads it as."""
        for key, _ in node.value:
            if not isinstance(key, ScalarNode):
                raise ConstructorError(problem="the name of a field must be text", problem_mark=key.start_mark)
            if key.tag in _NOT_TEXTS:
                key.tag = _UNQUOTED
        fields: Dict[str, Any] = super().construct_mapping(node, deep)
        return fields

    def construct_unquoted(self, node: ScalarNode) -> str:
        """A value exactly as written, such as a date: no field accepts dates, and not every date exists."""
        return Unquoted(self.construct_scalar(node))

    def construct_number(self, node: ScalarNode) -> Union[int, float, str]:
        """A number; `Unquoted` if Python can't read it, because it has thousands of digits."""
        make = self.construct_yaml_int if node.tag == f"{TAG}int" else self.construct_yaml_float
        try:
            number: Union[int, float] = make(node)
        except ValueError:
            return Unquoted(self.construct_scalar(node))
        return number


_Constructor.add_constructor(f"{TAG}str", _Constructor.construct_text)
_Constructor.add_constructor(f"{TAG}value", _Constructor.construct_text)  # a lone "="
_Constructor.add_constructor(f"{TAG}timestamp", _Constructor.construct_unquoted)
_Constructor.add_constructor(_UNQUOTED, _Constructor.construct_unquoted)
_Constructor.add_constructor(f"{TAG}int", _Constructor.construct_number)
_Constructor.add_constructor(f"{TAG}float", _Constructor.construct_number)
