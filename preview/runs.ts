import { HOSTILE } from './runs/hostile.ts';
import { JURIES } from './runs/juries.ts';
import { SCRIPTS } from './runs/scripts.ts';
import { TOOLS } from './runs/tools.ts';
import { TROUBLES } from './runs/troubles.ts';
import { VERDICTS } from './runs/verdicts.ts';
import type { Scenario } from './scenario.ts';

/** Every run that is looked at, and kept as golden files. */
export const SCENARIOS: readonly Scenario[] = [
  ...VERDICTS,
  ...TROUBLES,
  ...JURIES,
  ...TOOLS,
  ...SCRIPTS,
  ...HOSTILE,
];
