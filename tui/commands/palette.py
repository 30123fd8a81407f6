"""The command palette: the commands of the screen, found by their words."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui import present
from tui.commands import AnyCommand
from tui.screens.base import CommandScreen


class ScreenCommands(Provider):
    """Commands that can be run now."""

    def _found(self) -> list[tuple[AnyCommand, CommandScreen]]:
        screen = self.screen
        if not isinstance(screen, CommandScreen):
            return []
        return [(verb, screen) for verb in (*screen.VERBS, *screen.desk.VERBS) if verb.ready(screen)]

    async def discover(self) -> Hits:
        for verb, screen in self._found():
            yield DiscoveryHit(
                present.line(verb.label, (f"   {screen.desk.keys_of(verb)}", "$muted")),
                partial(screen.action_command, verb.action()), text=verb.label, help=verb.words(),
            )  # fmt: skip

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for verb, screen in self._found():
            words = f"{verb.label}: {verb.words()}"
            if (score := matcher.match(words)) > 0:
                yield Hit(
                    score,
                    matcher.highlight(words),
                    partial(screen.action_command, verb.action()),
                    help=screen.desk.keys_of(verb),
                )
