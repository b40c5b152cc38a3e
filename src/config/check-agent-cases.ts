import { assembleTemplateValues, listUnknownNames } from '../agent/json-template.ts';
import type { AgentSettings } from '../domain/agent-settings.ts';
import { describeToolProblems } from '../domain/agent-tools.ts';
import type { Case } from '../domain/case.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { boundOneKind } from './bound-problems.ts';
import { placeOfCase } from './place-of-case.ts';
import { suggest } from './problems.ts';

/** What an agent cannot do: with its tools, or with the cases that it is to answer. */
export function checkAgentCases(
  agent: AgentSettings,
  cases: readonly Case[],
  place: string,
): readonly ConfigurationProblem[] {
  const asked = cases.filter(({ output }) => output === undefined);
  switch (agent.kind) {
    case 'openai':
      return describeToolProblems(agent).map((message) => ({ where: place, message }));
    case 'command':
      return agent.protocol === 'text' ? boundOneKind(asked.flatMap(findConversation)) : [];
    case 'http':
      return boundOneKind(asked.flatMap((testCase) => findUnknownNames([agent.url, agent.body], testCase)));
    case 'recorded':
      return [];
  }
}

function findConversation(testCase: Case): ConfigurationProblem[] {
  if ((testCase.messages ?? []).length === 0) return [];
  const message =
    'has "messages", which "protocol: text" cannot hand on. Use "protocol: json" or jsonl, or remove them.';
  return [{ where: placeOfCase(testCase), message }];
}

function findUnknownNames(template: unknown, testCase: Case): ConfigurationProblem[] {
  const known = assembleTemplateValues(testCase);
  return listUnknownNames(template, known).map((name) => {
    const nearest = suggest(name, [...known.keys()]);
    const hint =
      nearest === undefined ? `It has ${[...known.keys()].join(', ')}` : `Did you mean "${nearest}"`;
    return {
      where: placeOfCase(testCase),
      message: `has no value for "{{${name}}}" in the agent's url or body. ${hint}${nearest === undefined ? '.' : '?'}`,
    };
  });
}
