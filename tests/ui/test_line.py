"""Large files are read one at a time, in the order in which they came; who goes away holds nobody up."""

import threading

import pytest

from lib.ui.upload.line import Line


class Gone(Exception):
    """Somebody closed their page while they waited."""


def test_who_comes_first_is_read_first_and_the_others_are_told_how_many_are_before():
    line, order, told = Line(), [], []
    inside, may_end = threading.Event(), threading.Event()

    def first() -> None:
        with line.turn(told.append):
            inside.set()
            assert may_end.wait(30)
            order.append("first")

    def second() -> None:
        def tell(before: int) -> None:
            told.append(before)
            may_end.set()

        with line.turn(tell):
            order.append("second")

    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    threads[0].start()
    assert inside.wait(30)
    threads[1].start()
    for thread in threads:
        thread.join(30)
    assert order == ["first", "second"]
    assert set(told) == {1}


def test_who_goes_away_while_waiting_leaves_the_line():
    line = Line()

    def leave(before: int) -> None:
        raise Gone

    with line.turn(leave), pytest.raises(Gone), line.turn(leave):
        pass
    with line.turn(leave):
        pass


def test_a_file_that_cannot_be_read_holds_nobody_up():
    line = Line()
    with pytest.raises(ValueError, match="damaged"), line.turn(lambda before: None):
        raise ValueError("damaged")
    with line.turn(lambda before: pytest.fail("nobody is before")):
        pass
