import type { GivenInput, RunOrigin } from '../domain/config.ts';
import type { Report } from '../domain/report.ts';
import { codeSpan, fence } from './escape-markdown.ts';
import { showHidden } from './escape-text.ts';
import { formatCount } from './format.ts';
import { flag, patternOf, renderCommand } from './shell-command.ts';

/** Cases of one command; more would not be read. */
export const MOST_RERUN = 10;

/** Characters of all the values of a command together. */
const LONGEST_COMMAND = 2_000;

/** What to do next: to run again what was not run, and the cases that did not pass. @param most cases of the command. */
export function renderRerun(report: Report, most = MOST_RERUN): string | undefined {
  const steps = [renderResume(report), renderCommandAgain(report, most)].filter((step) => step !== undefined);
  return steps.length === 0 ? undefined : `**Next**: ${steps.join('\n\nAlso: ')}`;
}

/** Of a run that did not come to its end. Where no case was judged there is nothing to take up. */
function renderResume({ earlyEnd, summary }: Report): string | undefined {
  if (earlyEnd === undefined || summary.notRun === 0 || summary.passed + summary.failed === 0)
    return undefined;
  return "run it again. With this run's `results.sqlite` as `resume`, what is done will not be paid for again.";
}

/**
 * The command that runs the cases that did not pass again, on somebody's machine. Nothing where all passed, and where it
 * is not known how the run was asked for.
 */
function renderCommandAgain(
  { shown, summary, config, provenance }: Report,
  most: number,
): string | undefined {
  const { origin } = config;
  const cases = shown.worst.slice(0, most);
  if (origin === undefined || cases.length === 0) return undefined;
  const all = summary.failed + summary.errored - summary.notRun;
  const { shownInputs, others } = splitInputs(origin);
  const words = [
    'agent-judge',
    ...(origin.configFile === undefined ? [] : [flag('config', origin.configFile)]),
    ...shownInputs.map(({ name, value = '' }) => flag(name, value)),
    ...cases.map((result) => flag('filter', patternOf(result.case.id))),
  ];
  const which =
    all > cases.length
      ? `the worst ${cases.length} of these ${formatCount(all)} cases`
      : all === 1
        ? 'this case'
        : `these ${all} cases`;
  const base = provenance.trustedFiles?.commit;
  const checkout = base === undefined ? '' : `, at the base commit ${codeSpan(base.slice(0, 7))}`;
  const missing =
    others.length === 0
      ? ''
      : `\n\nAdd what the workflow gives as ${others.map(({ name }) => codeSpan(`--${name}`)).join(', ')}.`;
  return `run ${which} again on your machine${checkout}:\n\n${fence(renderCommand(words), Number.POSITIVE_INFINITY, 'sh')}${missing}`;
}

/** What can be said in a command exactly, and what cannot. */
function splitInputs({ inputs }: RunOrigin): { shownInputs: GivenInput[]; others: GivenInput[] } {
  let room = LONGEST_COMMAND;
  const shownInputs = inputs.filter(({ value }) => {
    // What a reader does not see must not stand in a command for them to run.
    if (value === undefined || showHidden(value) !== value) return false;
    room -= value.length;
    return room >= 0;
  });
  return { shownInputs, others: inputs.filter((input) => !shownInputs.includes(input)) };
}
