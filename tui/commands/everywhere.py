"""Commands that every screen has."""

from typing import Any

from tui.commands import AnyCommand, Command


class ShowHelp(Command):
    """Show every key of this screen."""

    key, label, footer = "question_mark,f1", "Help", True

    @staticmethod
    def run(screen: Any) -> None:
        from tui.screens.help import HelpScreen

        screen.app.push_screen(HelpScreen(screen))


class ShowPalette(Command):
    """Find a command by its words and run it."""

    key, label = "ctrl+p,colon", "Commands"

    @staticmethod
    def run(screen: Any) -> None:
        screen.app.action_command_palette()


class CancelJob(Command):
    """Stop the running job after the item at hand; what is done is kept."""

    key, label = "ctrl+x", "Stop job"

    @staticmethod
    def ready(screen: Any) -> bool:
        return bool(screen.desk.jobs.running)

    @staticmethod
    def run(screen: Any) -> None:
        screen.desk.jobs.cancel()


class ShowMachine(Command):
    """Show what is installed: engines, models, database, what answers and what is missing."""

    key, label = "f2", "Machine"

    @staticmethod
    def run(screen: Any) -> None:
        from tui.screens.machine import MachineScreen

        screen.app.push_screen(MachineScreen())


class SwitchTheme(Command):
    """Change between the light and the dark theme."""

    key, label = "f3", "Light or dark"

    @staticmethod
    def run(screen: Any) -> None:
        screen.desk.switch_theme()


class Quit(Command):
    """Leave; everything decided is stored already."""

    key, label = "ctrl+q", "Quit"

    @staticmethod
    def run(screen: Any) -> None:
        screen.desk.leave()


EVERYWHERE: tuple[AnyCommand, ...] = (ShowHelp, ShowPalette, CancelJob, ShowMachine, SwitchTheme, Quit)
