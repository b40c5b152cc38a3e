const SCHEMA_URL = 'https://raw.githubusercontent.com/org/agent-judge-action/v1/agent-judge.schema.json';

/** The config file `agent-judge init` writes: it can be run as it is. */
export const STARTER_CONFIG = `# yaml-language-server: $schema=${SCHEMA_URL}
#
# Settings of agent-judge. Every key is also an input of the action and a flag of the command, which go before this file.
# Check it with "agent-judge validate". Keys and tokens do not belong here: they are inputs, or in the environment.
# Paths are relative to the folder the command is started in: in a workflow, the checkout.

name: My agent

# What the agent is asked: texts, or objects with "prompt", "id", "expected", "tags", ….
prompts:
  - Explain machine learning in simple terms
  - id: capital
    prompt: What is the capital of France?
    expected: Paris
# … or files of cases: .jsonl, .json, .yaml, .csv.
# dataset: cases/*.jsonl

# The agent. Without "agent" it is a model with these instructions.
model: gpt-5.2
instructions: Provide helpful and informative answers.
# agent:
#   kind: command            # or http, openai, recorded
#   command: python3 agent.py
#   protocol: text           # the prompt on standard input, the answer on standard output

# What a good answer is, for the judge.
criteria:
  - The answer is correct, and a beginner understands it.
# - name: polite
#   description: The answer is polite.
#   threshold: 8
#   required: true

# What needs no judge.
# checks:
#   - max-length: 2000
#   - not-contains: As an AI

# The score that passes, from 1 to 10.
threshold: 7

# Several judges, and one that is asked only where they are split.
# judges:
#   - gpt-5.2
#   - { model: gpt-5-mini, repeats: 3 }
# jury: median
# escalate-to: gpt-5.4
`;

/** The workflow that goes with it. */
export const STARTER_WORKFLOW = `# The settings are in .github/agent-judge.yml.
name: Agent quality
on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: org/agent-judge-action@v1
        with:
          openai-api-key: \${{ secrets.OPENAI_API_KEY }}
`;
