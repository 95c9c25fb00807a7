"""The tables of a record."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

VERSION = 7
APPLICATION = 0x6875_646E  # the bytes of "hudn", in the head of the file

tables = MetaData()

migration = Table(
    "migration", tables,
    Column("version", Integer, primary_key=True), Column("applied", String, nullable=False))

state = Table(
    "state", tables,
    Column("name", String, primary_key=True), Column("value", Text, nullable=False))

run = Table(
    "run", tables,
    Column("id", String, primary_key=True), Column("reader", String, nullable=False),
    Column("version", String, nullable=False), Column("pack", String, nullable=False),
    Column("pack_digest", String, nullable=False), Column("weights_digest", String, nullable=False),
    Column("first_used", String, nullable=False))

page = Table(
    "page", tables,
    Column("number", Integer, primary_key=True), Column("key", String, nullable=False, unique=True),
    Column("place", String, nullable=False, index=True), Column("id", String, nullable=False),
    Column("url", String, nullable=False), Column("digest", String, nullable=False),
    Column("media", String, nullable=False), Column("crawled", String), Column("added", String, nullable=False))

printed = Table(  # what an article prints, once however often it is read
    "printed", tables,
    Column("number", Integer, primary_key=True), Column("digest", String, nullable=False, unique=True),
    Column("text", Text, nullable=False))

reading = Table(
    "reading", tables,
    Column("number", Integer, primary_key=True),
    Column("page", ForeignKey("page.number"), nullable=False), Column("run", ForeignKey("run.id"), nullable=False),
    Column("turn", Integer, nullable=False),  # when it was made the newest of its page, in microseconds
    Column("printed", ForeignKey("printed.number"), nullable=False, index=True),
    Column("title", Text, nullable=False), Column("outlet", String), Column("author", String),
    Column("agencies", Text, nullable=False), Column("published", String), Column("basis", String),
    Column("reason", Text, nullable=False), Column("blocks", Text, nullable=False),
    UniqueConstraint("page", "run"))

cast = Table(
    "cast_member", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True), Column("key", String, primary_key=True),
    Column("nth", Integer, nullable=False), Column("sort", String, nullable=False),
    Column("kind", String, nullable=False), Column("name", Text, nullable=False),
    Column("name_en", Text, nullable=False), Column("ref", String), Column("mentions", Text, nullable=False),
    Column("confidence", Float, nullable=False))

claim = Table(  # append only
    "claim", tables,
    Column("number", Integer, primary_key=True), Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False), Column("type", String, nullable=False),
    Column("real", String, nullable=False), Column("at", String), Column("about", String),
    Column("words", Text, nullable=False),
Column("said", Text, nullable=False),
    Index("claim_type", "kind", "type"))

drawn = Table(
    "drawn", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("nth", Integer, primary_key=True),
    Column("claim", ForeignKey("claim.number"), nullable=False, index=True),
    Column("start", Integer, nullable=False), Column("end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False), Column("sentence_end", Integer, nullable=False),
    Column("says", String), Column("confidence", Float, nullable=False),
    Column("sure", Boolean, nullable=False, server_default=false()))

skipped = Table(
    "skipped", tables,
    Column("number", Integer, primary_key=True), Column("key", String, nullable=False, unique=True),
    Column("id", String, nullable=False), Column("url", String, nullable=False), Column("digest", String),
    Column("run", ForeignKey("run.id"), nullable=False), Column("reason", String, nullable=False),
    Column("what", Text, nullable=False), Column("mend", Text, nullable=False))

ruling = Table(  # append only; taking a ruling back is a row of its own
    "ruling", tables,
    Column("number", Integer, primary_key=True), Column("verdict", String, nullable=False),
    Column("left", String, nullable=False), Column("right", String), Column("who", String, nullable=False),
    Column("why", Text, nullable=False), Column("at", String, nullable=False))

removal = Table(  # append only; lifting one is a row of its own
    "removal", tables,
    Column("number", Integer, primary_key=True), Column("sort", String, nullable=False),
    Column("name", String, nullable=False), Column("who", String, nullable=False), Column("why", Text, nullable=False),
    Column("at", String, nullable=False), Column("pages", Integer, nullable=False),
    Column("claims", Integer, nullable=False))

removed = Table(  # the pages that a removal took out: nothing of what they said
    "removed", tables,
    Column("removal", ForeignKey("removal.number"), primary_key=True), Column("key", String, primary_key=True),
    Column("place", String, nullable=False, index=True), Column("digest", String, nullable=False, index=True))

bereft = Table(  # rulings that were about what a removal took out
    "bereft", tables,
    Column("ruling", ForeignKey("ruling.number"), primary_key=True),
    Column("removal", ForeignKey("removal.number"), primary_key=True))

# What follows is derived and can be rebuilt from the tables above.

shown = Table(  # the readings that views show: the newest of each page's newest version
    "shown", tables, Column("reading", ForeignKey("reading.number"), primary_key=True))

superseded = Table(  # the readings of what pages said before, and the reading of the version that followed
    "superseded", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("by", ForeignKey("reading.number"), nullable=False))

actor = Table(
    "actor", tables,
    Column("id", String, primary_key=True), Column("kind", String, nullable=False),
    Column("name", Text, nullable=False), Column("name_en", Text, nullable=False), Column("ref", String),
    Column("pages", Integer, nullable=False), Column("mentions", Integer, nullable=False))

actor_of = Table(
    "actor_of", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True), Column("key", String, primary_key=True),
    Column("actor", ForeignKey("actor.id"), nullable=False, index=True))

process = Table(
    "process", tables,
    Column("id", String, primary_key=True), Column("name", Text, nullable=False),
    Column("name_en", Text, nullable=False))

initiative = Table(
    "initiative", tables,
    Column("id", String, primary_key=True), Column("kind", String, nullable=False),
    Column("name", Text, nullable=False), Column("name_en", Text, nullable=False),
    Column("process", ForeignKey("process.id"), index=True), Column("first", String), Column("last", String),
    Column("pages", Integer, nullable=False))

initiative_of = Table(
    "initiative_of", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True), Column("key", String, primary_key=True),
    Column("initiative", ForeignKey("initiative.id"), nullable=False, index=True))

about = Table(  # the process that each shown reading is about
    "about_process", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("process", ForeignKey("process.id"), nullable=False, index=True))

part = Table(  # who takes part in which claim, for filters
    "part", tables,
    Column("reading", Integer, primary_key=True), Column("nth", Integer, primary_key=True),
    Column("role", String, primary_key=True), Column("actor", ForeignKey("actor.id"), primary_key=True),
    Index("part_actor", "actor"))

bearer = Table(  # the names of the record and the actor that bears each
    "bearer", tables,
    Column("key", String, primary_key=True), Column("id", String, nullable=False, index=True),
    Column("actor", ForeignKey("actor.id"), nullable=False, index=True), Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True), Column("pages", Integer, nullable=False))

merge = Table(  # names taken for one, with what speaks for it
    "merge", tables,
    Column("left", String, primary_key=True), Column("right", String, primary_key=True),
    Column("actor", ForeignKey("actor.id"), nullable=False, index=True), Column("score", Float, nullable=False),
    Column("grounds", Text, nullable=False), Column("ruling", Integer))

proposal = Table(  # names, or initiatives of pages, that may be one: a person decides
    "proposal", tables,
    Column("left", String, primary_key=True), Column("right", String, primary_key=True),
    Column("score", Float, nullable=False), Column("grounds", Text, nullable=False))

recounted = Table(  # what each shown page tells of an initiative, under the key by which rulings call it
    "recounted", tables,
    Column("key", String, primary_key=True),
    Column("initiative", ForeignKey("initiative.id"), nullable=False, index=True),
    Column("reading", ForeignKey("reading.number"), nullable=False), Column("member", String, nullable=False))

union = Table(  # what pages tell taken for one initiative, with what speaks for it
    "initiative_union", tables,
    Column("left", String, primary_key=True), Column("right", String, primary_key=True),
    Column("initiative", ForeignKey("initiative.id"), nullable=False, index=True),
    Column("score", Float, nullable=False), Column("grounds", Text, nullable=False), Column("ruling", Integer))

story = Table(  # what several pages report, or one alone
    "story", tables,
    Column("id", String, primary_key=True), Column("first", String, index=True), Column("last", String),
    Column("pages", Integer, nullable=False))

story_of = Table(  # the story that each shown reading tells; those with one `text` print one text
    "story_of", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("story", ForeignKey("story.id"), nullable=False, index=True), Column("text", String, nullable=False))

gist = Table(  # what each shown reading tells, packed for comparing: it follows from the reading and the pack alone
    "gist", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True), Column("words", LargeBinary, nullable=False),
    Column("counts", LargeBinary, nullable=False), Column("signs", LargeBinary, nullable=False))

likened = Table(  # which share of a text stands in another, of texts that share a sign
    "likened", tables,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("other", ForeignKey("reading.number"), primary_key=True, index=True),
    Column("share", Float, nullable=False))

ruled = Table(  # the claims on which a ruling is in force
    "ruled", tables,
    Column("claim", String, primary_key=True), Column("verdict", String, nullable=False),
    Column("ruling", Integer, nullable=False))

DERIVED = (  # in the order of emptying
    ruled, likened, gist, story_of, story, union, recounted, proposal, merge, bearer, part, about, initiative_of,
    initiative, process, actor_of, actor, superseded, shown)
