import * as core from '@actions/core';
import type { CaseSource } from '../domain/case.ts';
import type { Annotation } from '../report/assemble-annotations.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { type AnnotationPlaces, placeInWorkspace } from './annotation-place.ts';

/**
 * Writes the commands that annotate: at the line where a case was written, else at the workflow. In the log, which shows them
 * a second time and without their titles, they are folded up.
 */
export function writeAnnotations(annotations: readonly Annotation[], places: AnnotationPlaces): void {
  if (annotations.length === 0) return;
  core.startGroup('Annotations');
  for (const { level, title, message, source } of annotations) {
    const write = level === 'error' ? core.error : core.warning;
    write(message, { title, ...placeOf(source, places) });
  }
  core.endGroup();
}

function placeOf(source: CaseSource | undefined, { workspace, workflowFile }: AnnotationPlaces) {
  const file = source && placeInWorkspace(source.file, workspace);
  if (source === undefined || file === undefined) {
    return workflowFile === undefined ? {} : { file: escapeLogLine(workflowFile) };
  }
  return { file: escapeLogLine(file), ...(source.line !== undefined && { startLine: source.line }) };
}
