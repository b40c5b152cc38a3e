/** Stands in `PRAGMA user_version`; raise it with every change below, and migrate once a version has been released. */
export const SCHEMA_VERSION = 5;

// agno_eval_runs keeps agno's own column types, which strict tables do not allow, so that agno's tools read it.
export const SCHEMA = `
CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  tool_version TEXT NOT NULL,
  started_at TEXT NOT NULL,               -- ISO 8601, UTC
  finished_at TEXT,                       -- null: still going on, or killed
  ended TEXT,                             -- completed, or why it ended early: cancelled, max-cost, …; null as above
  verdict TEXT CHECK (verdict IN ('passed', 'failed', 'inconclusive', 'errored')),
  message TEXT,
  score REAL,                             -- numeric: mean of the cases; binary: pass rate in percent
  pass_rate REAL,                         -- percent of all cases
  average_score REAL, min_score REAL, max_score REAL, standard_deviation REAL,
  cases INTEGER NOT NULL,
  passed_cases INTEGER, failed_cases INTEGER, errored_cases INTEGER,
  scoring TEXT NOT NULL CHECK (scoring IN ('numeric', 'binary')),
  scale_min REAL NOT NULL, scale_max REAL NOT NULL,
  threshold REAL,                         -- null with binary scoring
  min_pass_rate REAL, max_errors INTEGER NOT NULL, trials INTEGER NOT NULL,
  agent_kind TEXT NOT NULL CHECK (agent_kind IN ('openai', 'command', 'http', 'recorded')),
  agent TEXT NOT NULL,                    -- in a few words: the model, the command line, the address
  agent_model TEXT, agent_base_url TEXT, instructions TEXT, -- null: the agent is no model
  judge_model TEXT, judge_base_url TEXT,  -- of the first judge; null: there are checks only
  judges TEXT NOT NULL,                   -- JSON: all of them, the one to escalate to last
  jury TEXT NOT NULL CHECK (jury IN ('median', 'majority')),
  criteria TEXT NOT NULL, guidelines TEXT NOT NULL, config TEXT NOT NULL, -- JSON
  agent_cost_usd REAL, judge_cost_usd REAL,                                -- null: price not known
  total_tokens INTEGER,
  outcome TEXT,                           -- JSON: all figures and the verdict's conditions, as report.json has them; null as above
  repository TEXT, commit_sha TEXT, ref TEXT, event TEXT, pull_request INTEGER, workflow TEXT,
  workflow_run_id TEXT, workflow_run_attempt INTEGER, job TEXT, actor TEXT, run_url TEXT,
  trusted_files TEXT                      -- JSON: with trust: base the commit of config and datasets, and what changes them
) STRICT;

CREATE TABLE cases (
  run_id TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,              -- 0-based place in the dataset
  prompt TEXT NOT NULL, expected TEXT,
  recorded_output TEXT,                   -- judged without running the agent
  tags TEXT NOT NULL,                     -- JSON array
  messages TEXT, vars TEXT, own_criteria TEXT, checks TEXT, -- JSON; null: none
  own_threshold REAL, own_timeout REAL,
  file TEXT, line INTEGER,
  status TEXT CHECK (status IN ('passed', 'failed', 'errored')), -- null: not finished
  score REAL, threshold REAL, reason TEXT,
  spread_min REAL, spread_max REAL,       -- of the trials' scores; null: there was one
  unstable INTEGER,                       -- 1: its trials disagree on passing
  PRIMARY KEY (run_id, id),
  UNIQUE (run_id, position)
) STRICT;

CREATE TABLE trials (
  run_id TEXT NOT NULL, case_id TEXT NOT NULL,
  number INTEGER NOT NULL,                -- 1-based
  status TEXT NOT NULL CHECK (status IN ('answered', 'errored')),
  agent_kind TEXT NOT NULL,
  output TEXT, finish_reason TEXT,
  tells_tools INTEGER NOT NULL,           -- 1: the agent tells of its tool calls, if only that there were none
  error_code TEXT, error_message TEXT,
  content_key TEXT NOT NULL, prompt_hash TEXT NOT NULL,
  model TEXT, model_reported TEXT, response_id TEXT,
  input_tokens INTEGER, cached_input_tokens INTEGER, output_tokens INTEGER,
  cost_usd REAL, latency_ms REAL, attempts INTEGER, started_at TEXT,
  reused_from TEXT,                       -- id of the earlier run it was taken from; null: made in this one
  PRIMARY KEY (run_id, case_id, number),
  FOREIGN KEY (run_id, case_id) REFERENCES cases (run_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE tool_calls (
  run_id TEXT NOT NULL, case_id TEXT NOT NULL, trial INTEGER NOT NULL,
  position INTEGER NOT NULL,              -- 0-based, in the order in which they were made
  name TEXT NOT NULL, arguments TEXT NOT NULL, -- JSON
  result TEXT, error TEXT, duration_ms REAL,
  PRIMARY KEY (run_id, case_id, trial, position),
  FOREIGN KEY (run_id, case_id, trial) REFERENCES trials (run_id, case_id, number) ON DELETE CASCADE
) STRICT;

CREATE TABLE checks (
  run_id TEXT NOT NULL, case_id TEXT NOT NULL, trial INTEGER NOT NULL,
  position INTEGER NOT NULL, name TEXT NOT NULL,
  passed INTEGER NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY (run_id, case_id, trial, position),
  FOREIGN KEY (run_id, case_id, trial) REFERENCES trials (run_id, case_id, number) ON DELETE CASCADE
) STRICT;

CREATE TABLE judgements (
  run_id TEXT NOT NULL, case_id TEXT NOT NULL, trial INTEGER NOT NULL,
  criterion TEXT NOT NULL, judge TEXT NOT NULL,
  repeat INTEGER NOT NULL,                -- 1-based
  escalated INTEGER NOT NULL,             -- 1: asked because the other judges were split
  status TEXT NOT NULL CHECK (status IN ('judged', 'errored')),
  score REAL,                             -- null when errored, never 0 for that
  verdict TEXT CHECK (verdict IN ('met', 'not_met')),
  reasoning TEXT, evidence TEXT, failures TEXT, -- evidence and failures: JSON arrays
  injection_suspected INTEGER,
  guards TEXT,                            -- JSON array: what the guards found in the answer; null: nothing
  error_code TEXT, error_message TEXT, raw_answer TEXT,
  content_key TEXT NOT NULL, prompt_hash TEXT NOT NULL,
  model TEXT, model_reported TEXT, response_id TEXT,
  input_tokens INTEGER, cached_input_tokens INTEGER, output_tokens INTEGER,
  cost_usd REAL, latency_ms REAL, attempts INTEGER, started_at TEXT,
  reused_from TEXT,                       -- as in trials
  PRIMARY KEY (run_id, case_id, trial, criterion, judge, escalated, repeat),
  FOREIGN KEY (run_id, case_id, trial) REFERENCES trials (run_id, case_id, number) ON DELETE CASCADE
) STRICT;

CREATE TABLE criterion_results (          -- filled when the case is finished; none for an errored case
  run_id TEXT NOT NULL, case_id TEXT NOT NULL, criterion TEXT NOT NULL,
  score REAL NOT NULL, threshold REAL NOT NULL, -- on the criterion's own scale
  met INTEGER NOT NULL,
  judges TEXT NOT NULL,                   -- JSON: each judge's score, where there were several
  disagreement REAL,                      -- how far they are apart
  split INTEGER NOT NULL,                 -- 1: they were of different minds on its being met
  PRIMARY KEY (run_id, case_id, criterion),
  FOREIGN KEY (run_id, case_id) REFERENCES cases (run_id, id) ON DELETE CASCADE
) STRICT;

CREATE VIEW newest_run AS
SELECT * FROM runs ORDER BY started_at DESC, rowid DESC LIMIT 1;

CREATE VIEW case_results AS
SELECT
  cases.run_id, runs.name AS run_name, runs.started_at AS run_started_at, runs.commit_sha, runs.pull_request,
  cases.position, cases.id AS case_id, cases.status, cases.score, cases.threshold, cases.reason, cases.unstable,
  cases.prompt, cases.expected, cases.tags, cases.file, cases.line,
  (SELECT output FROM trials WHERE trials.run_id = cases.run_id AND trials.case_id = cases.id ORDER BY number LIMIT 1)
    AS first_output,
  (SELECT count(*) FROM trials WHERE trials.run_id = cases.run_id AND trials.case_id = cases.id) AS trials,
  (SELECT avg(latency_ms) FROM trials WHERE trials.run_id = cases.run_id AND trials.case_id = cases.id)
    AS average_agent_latency_ms,
  -- null: the price of one of its calls is not known
  (SELECT iif(count(cost_usd) = count(*) FILTER (WHERE attempts > 0), total(cost_usd), NULL)
    FROM trials WHERE trials.run_id = cases.run_id AND trials.case_id = cases.id) AS agent_cost_usd,
  (SELECT iif(count(cost_usd) = count(*) FILTER (WHERE attempts > 0), total(cost_usd), NULL)
    FROM judgements WHERE judgements.run_id = cases.run_id AND judgements.case_id = cases.id) AS judge_cost_usd,
  (SELECT ifnull(sum(input_tokens), 0) + ifnull(sum(output_tokens), 0)
    FROM trials WHERE trials.run_id = cases.run_id AND trials.case_id = cases.id)
  + (SELECT ifnull(sum(input_tokens), 0) + ifnull(sum(output_tokens), 0)
    FROM judgements WHERE judgements.run_id = cases.run_id AND judgements.case_id = cases.id) AS total_tokens
FROM cases JOIN runs ON runs.id = cases.run_id
ORDER BY cases.run_id, cases.position;

CREATE VIEW failing_cases AS
SELECT * FROM case_results WHERE status = 'failed' ORDER BY run_id, score, position;

CREATE TABLE agno_eval_runs (
  run_id VARCHAR NOT NULL PRIMARY KEY,
  eval_type VARCHAR NOT NULL,
  eval_data JSON NOT NULL,
  eval_input JSON NOT NULL,
  name VARCHAR, agent_id VARCHAR, team_id VARCHAR, workflow_id VARCHAR,
  model_id VARCHAR, model_provider VARCHAR, evaluated_component_name VARCHAR,
  created_at BIGINT NOT NULL,             -- seconds since the epoch
  updated_at BIGINT,
  user_id VARCHAR                         -- agno 3 looks for it, agno 2.9 does not mind it
);
CREATE INDEX idx_agno_eval_runs_created_at ON agno_eval_runs (created_at);
`;
