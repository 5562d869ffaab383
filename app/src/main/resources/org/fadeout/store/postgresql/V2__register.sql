-- The tables of truth of a register, format 2. Never changed: what a later format needs is a migration of its own.
-- Texts are ordered by their bytes whatever the locale of the server is.
CREATE TABLE fadeout_register (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);

CREATE TABLE fadeout_batch (
    arrival bigint NOT NULL PRIMARY KEY,
    site text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    previous text COLLATE "C" NOT NULL,
    heads text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    standing text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    digest text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    UNIQUE (site, number)
);
CREATE INDEX fadeout_batch_recorded ON fadeout_batch (recorded_at, arrival);

CREATE TABLE fadeout_change (
    site text COLLATE "C" NOT NULL,
    batch bigint NOT NULL,
    place bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    record_id text COLLATE "C" NOT NULL,
    body_version bigint NOT NULL,
    builds_on text COLLATE "C" NOT NULL,
    body text COLLATE "C",
    geometry bytea,
    hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (site, batch, place)
);

CREATE TABLE fadeout_personal (
    site text COLLATE "C" NOT NULL,
    batch bigint NOT NULL,
    place bigint NOT NULL,
    field text COLLATE "C" NOT NULL,
    salt text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    PRIMARY KEY (site, batch, place, field)
);

-- The contents of attachments, each once under the hash of its bytes.
CREATE TABLE fadeout_attachment (
    sha256 text COLLATE "C" NOT NULL PRIMARY KEY,
    content bytea NOT NULL
);

-- One row: whether Fadeout writes in this transaction, and the greatest arrival that was ever counted. Its lock is a writer's turn.
CREATE TABLE fadeout_writing (
    one bigint PRIMARY KEY CHECK (one = 1),
    writing bigint NOT NULL,
    arrived bigint NOT NULL
);
INSERT INTO fadeout_writing VALUES (1, 0, 0);
