import { bundleInto } from './bundle.ts';

bundleInto('dist');
