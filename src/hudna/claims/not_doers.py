"""Who cannot have done a thing, whatever else speaks for it: who only accuses another of it, or is handed it."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.claims.frames import Frame
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Phrases, Syntax
from hudna.grammar.lexicon import Lexicon
from hudna.pack import Pack
from hudna.shapes import Hit, Spot

_CHARGE = 22   # words from an accusing word to the breach of which it accuses
_HANDED = 10   # words from a verb of handing over to the proposal handed over
_STAND = 3     # words, but for who takes it, from a word for a stand to the stage on which it is taken
_STAGES = frozenset({"start", "extend", "end"})
_STANDS = frozenset({"agree", "reject", "propose", "support", "call"})
_NEAR = 4      # words before an accusing noun in which the verb stands that makes it mutual
_VERBS = frozenset({"past", "present"})


class NotDoers:
    """Takes from events those who cannot have done them; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        rules = pack.language["roles"]
        self._syntax = syntax
        self._hands = Lexicon(rules["hands"], pack.language)
        self._contrasts = Phrases(rules["contrasts"], syntax.clitics)
        self._mutual = Phrases(rules["mutual"], syntax.clitics)

    def of(self, hit: Hit, frame: Frame, past: Sequence[tuple[Hit, Frame]], subjects: Subjects) -> Frame:
        """The roles of a hit without those who cannot be its doers; `past` are the hits before with their roles."""
        frame = self._of_contrast(hit, frame, past, subjects)
        if hit.data["type"] == "breach":
            return self._of_charge(hit, frame, past, subjects)
        if hit.data["type"] in _STAGES:
            return self._of_stand(hit, frame, past, subjects)
        return self._of_offer(hit, frame, subjects) if hit.data["type"] == "propose" else frame

    @staticmethod
    def _of_stand(hit: Hit, frame: Frame, past: Sequence[tuple[Hit, Frame]], subjects: Subjects) -> Frame:
        """A stage that somebody accepts, refuses, offers or asks for: it is not done by taking a stand on it."""
        if hit.pos != "noun" or hit.suffix or not past:
            return frame
        stand, roles = past[-1]
        if stand.data["type"] not in _STANDS or (
                subjects.words[stand.first].sentence != subjects.words[hit.first].sentence):
            return frame
        between = [subjects.spots.over(place) for place in range(stand.last, hit.first)]
        if between.count(None) > _STAND or any(spot is not None and spot.id not in roles.who for spot in between):
            return frame
        own = {spot.id for spot in subjects.genitive(hit)}
        return frame._replace(who=tuple(id for id in frame.who if id in own or id not in roles.who))

    def _of_contrast(self, hit: Hit, frame: Frame, past: Sequence[tuple[Hit, Frame]], subjects: Subjects) -> Frame:
        """A noun that is said of another than before: who did it is not who did not."""
        words = subjects.words
        if hit.pos != "noun" or hit.first == 0 or not self._contrasts.at(words, hit.first - 1):
            return frame
        before = next((roles for one, roles in reversed(past) if one.lemma == hit.lemma and one.first < hit.first
                       and words[one.first].sentence == words[hit.first].sentence), None)
        others = tuple(id for id in frame.who if before is None or id not in before.who)
        return frame._replace(who=others or frame.who)

    def _of_charge(self, hit: Hit, frame: Frame, past: Sequence[tuple[Hit, Frame]], subjects: Subjects) -> Frame:
        """A breach that is charged: who charges it did not do it, and who is charged did."""
        charge = next(((one, roles) for one, roles in reversed(past) if self._charges(one, hit, subjects)), None)
        if charge is None:
            return frame
        accusing, roles = charge
        mutual = self._is_mutual(accusing, hit, subjects)
        named = set(self._named(accusing, subjects)) - set(roles.whom)
        accusers = {*roles.who, *(roles.whom if mutual else ()), *named}
        doers = tuple(id for id in frame.who if id not in accusers)
        charged = () if mutual else tuple(id for id in roles.whom if id not in accusers)
        return frame._replace(who=doers or charged, whom=tuple(id for id in frame.whom if id not in (doers or charged)))

    def _charges(self, accusing: Hit, hit: Hit, subjects: Subjects) -> bool:
        """Say whether a word accuses somebody of what the hit tells: that stands after it, led by a particle."""
        words = subjects.words
        if accusing.data["type"] != "accuse" or words[accusing.first].sentence != words[hit.first].sentence:
            return False
        if not 0 <= hit.first - accusing.last <= _CHARGE or accusing.pos not in (*_VERBS, "noun", "active"):
            return False
        between = range(accusing.last, hit.first)
        led = hit.proclitics.endswith("\u0628") or any(
            self._syntax.complementizers.at(words, place) for place in between)
        return led and not any(place in subjects.finite and place + 1 < hit.first and subjects.finite[place].proclitics
                               for place in between)

    def _named(self, accusing: Hit, subjects: Subjects) -> tuple[str, ...]:
        """The subject that the grammar gives an accusing verb."""
        if accusing.pos not in _VERBS:
            return ()
        found = subjects.after(accusing) or subjects.before(accusing)
        return tuple(spot.id for spot in found if subjects.agrees(accusing, spot.id))

    def _is_mutual(self, accusing: Hit, hit: Hit, subjects: Subjects) -> bool:
        """Say whether both sides accuse each other."""
        words, sentence = subjects.words, subjects.words[hit.first].sentence
        first = max(subjects.sentences[sentence].start, accusing.first - _CHARGE if accusing.pos == "noun" else
                    accusing.first - _NEAR)
        return any(self._mutual.at(words, place) for place in range(first, hit.first))

    def _of_offer(self, hit: Hit, frame: Frame, subjects: Subjects) -> Frame:
        """A proposal that is handed over: who is handed it did not propose it."""
        words = subjects.words
        if not frame.who:
            return frame
        if hit.pos in _VERBS:
            own = [verb for verb in self._hands.find(words[hit.first:hit.last]) if verb.data.get("gives")]
            given = {spot.id for verb in own
                     for spot in self._receiver(hit.first, hit.last, verb, len(words), subjects)}
            return frame._replace(who=tuple(id for id in frame.who if id not in given))
        first = max(subjects.sentences[words[hit.first].sentence].start, hit.first - _HANDED)
        verbs = [verb for verb in self._hands.find(words[first:hit.first]) if verb.pos in _VERBS]
        if not verbs:
            return frame
        verb = verbs[-1]
        taken = {spot.id for spot in self._receiver(first + verb.first, first + verb.last, verb, hit.first, subjects)}
        kept = {spot.id for spot in subjects.genitive(hit)} if hit.pos == "noun" else set()
        return frame._replace(who=tuple(id for id in frame.who if id in kept or id not in taken))

    def _receiver(self, first: int, last: int, verb: Hit, end: int, subjects: Subjects) -> tuple[Spot, ...]:
        """Who is handed something: the subject of a verb of receiving, or the object of one of giving."""
        spot = subjects.phrase_at(last, first) if last < end else None
        if spot is None or spot.first >= end:
            return ()
        if verb.data.get("gives") and not self._has_subject(first, subjects):
            return ()
        return subjects.spots.joined(spot)

    def _has_subject(self, first: int, subjects: Subjects) -> bool:
        """Say whether the subject of a verb stands before it: a name, or the pronoun of a complementizer."""
        before = first - 1
        if before < 0:
            return False
        step = self._syntax.complementizers.at(subjects.words, before)
        return (step == 1 and len(subjects.words[before].form) > 2) or subjects.spots.over(before) is not None
