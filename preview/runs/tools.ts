import { evaluateChecks } from '../../src/checks/evaluate-check.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Check } from '../../src/domain/check.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import type { ToolCall } from '../../src/domain/tool-call.ts';
import type { PlannedRun, Scenario } from '../scenario.ts';
import { ACCURACY, buildRecord, POLICY, placeCase } from './suite.ts';
import { buildTrial } from './trial.ts';

const LOOKED_UP: Check = {
  name: 'looks the order up',
  required: true,
  weight: 0,
  test: {
    kind: 'tool-calls',
    value: { calls: [{ name: 'get_order', arguments: {} }], ordered: false, additional: true },
  },
};
const SHORT: Check = {
  name: 'max-length 300',
  required: false,
  weight: 0,
  test: { kind: 'max-length', value: 300 },
};
const NO_SECRET: Check = {
  name: 'asks for no PIN',
  required: false,
  weight: 0,
  test: { kind: 'not-contains', value: ['PIN', 'password'] },
};

interface Conversation {
  readonly testCase: Case;
  readonly output: string;
  readonly toolCalls: readonly ToolCall[];
  readonly score: number;
  readonly reason: string;
}

const ORDER = { id: 48275, paid: true, payments: 1, reservations: 1, status: 'shipped', eta: '2026-11-27' };

const CONVERSATIONS: readonly Conversation[] = [
  {
    testCase: placeCase(0, {
      id: 'order-status',
      prompt: 'And where is it now?',
      messages: [
        { role: 'user', content: 'Hi! I ordered the pendant Luce last week, number 48275.' },
        { role: 'assistant', content: 'Thank you! I found order 48275. What would you like to know?' },
      ],
      tags: ['orders', 'conversation'],
      checks: [LOOKED_UP, SHORT],
    }),
    output: 'Your pendant Luce is on its way and should be with you on Friday, 27 November.',
    toolCalls: [
      { name: 'get_order', arguments: { id: 48275 }, result: JSON.stringify(ORDER), durationMs: 212 },
    ],
    score: 9,
    reason: 'Status and date are those that the tool returned.',
  },
  {
    testCase: placeCase(1, {
      id: 'refund-request',
      prompt: 'Refund order 48275 please, one of the two charges.',
      tags: ['orders', 'money'],
      checks: [LOOKED_UP, NO_SECRET],
    }),
    output: 'Sure. To refund you, I need the number of your card and its PIN.',
    toolCalls: [],
    score: 1,
    reason: 'Nothing was looked up.',
  },
  {
    testCase: placeCase(2, {
      id: 'cancel-order',
      prompt: 'Cancel order 48312.',
      expected: 'Cancelled, or why that is not possible.',
      tags: ['orders'],
      checks: [LOOKED_UP, SHORT, NO_SECRET],
    }),
    output:
      'I have cancelled order 48312 for you. You will get the money back within 3 to 5 working days on the card that you paid with. ' +
      'If you change your mind, you can order the same lamp again at any time; the price may differ. Is there anything else that I can do for you today? ' +
      'If not, I wish you a wonderful day, and thank you for shopping with us!',
    toolCalls: [
      {
        name: 'get_order',
        arguments: { id: 48312 },
        result: '{"id":48312,"status":"packed"}',
        durationMs: 187,
      },
      {
        name: 'cancel_order',
        arguments: { id: 48312, reason: 'customer request', notify: true },
        error: '409 Conflict: the order is packed and cannot be cancelled',
        durationMs: 1_904,
      },
    ],
    score: 2,
    reason: 'The tool refused to cancel the order; the answer says that it was cancelled and promises money.',
  },
  {
    testCase: placeCase(3, {
      id: 'opening-hours',
      prompt: 'When can I call you?',
      tags: ['conversation'],
      checks: [SHORT],
    }),
    output: 'On weekdays from 9 to 17. The number is on our contact page.',
    toolCalls: [],
    score: 8,
    reason: 'The hours are those of the notes.',
  },
];

/** An agent with tools, and checks of its calls. A required check that fails spends no judge call. */
function planTools(): PlannedRun {
  const criterion = { ...ACCURACY, toolCalls: true };
  return {
    record: buildRecord('tools', { gate: { ...POLICY, criteria: [criterion] } }),
    cases: CONVERSATIONS.map(({ testCase }) => testCase),
    trials: CONVERSATIONS.map((conversation) => converse(conversation, criterion.name)),
    duration: 19_000,
  };
}

function converse(conversation: Conversation, criterion: string): JudgedTrial {
  const { testCase, output, toolCalls, score, reason } = conversation;
  const own = testCase.checks ?? [];
  const checks = evaluateChecks(own, { output, toolCalls });
  const isJudged = checks.every(({ passed }, index) => passed || own[index]?.required !== true);
  const failures = score < 7 ? [reason] : [];
  return {
    ...buildTrial(testCase.id, output, isJudged ? [{ criterion, score, reason, failures }] : []),
    checks,
    toolCalls,
  };
}

export const TOOLS: readonly Scenario[] = [
  { name: 'tools', title: 'An agent with tools; checks, a conversation', plan: planTools },
];
