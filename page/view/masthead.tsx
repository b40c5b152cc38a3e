import { oneLine } from '../../src/report/escape-text.ts';
import type { PageHead } from '../../src/report/html/page-data.ts';
import { StatusSign } from './marks.tsx';

/** Whose report this is, and what came out, above everything. */
export function Masthead({ head, home, inCase }: { head: PageHead; home: string; inCase: boolean }) {
  const { run, verdict, provenance } = head;
  const name = <bdi>{oneLine(run.name)}</bdi>;
  return (
    <header class="masthead">
      {inCase ? (
        <p class="suite">
          <a href={home}>{name}</a>
        </p>
      ) : (
        <h1 class="suite" tabIndex={-1}>
          {name}
        </h1>
      )}
      <p class={`state ${verdict.state}`}>
        <StatusSign status={verdict.state} /> <span aria-hidden="true">{verdict.state}</span>
      </p>
      <p class="origin">
        {provenance.repository !== undefined && <bdi>{oneLine(provenance.repository)}</bdi>}
        {provenance.pullRequest !== undefined && <span>#{provenance.pullRequest}</span>}
        {provenance.commit !== undefined && <code>{oneLine(provenance.commit).slice(0, 12)}</code>}
        {(provenance.workflowRunAttempt ?? 1) > 1 && <span>attempt {provenance.workflowRunAttempt}</span>}
        <RunLink url={provenance.runUrl} />
        <time dateTime={run.finishedAt}>
          {run.finishedAt.replace('T', ' ').replace(/:\d+\.\d+Z$/, ' UTC')}
        </time>
      </p>
    </header>
  );
}

function RunLink({ url }: { url: string | undefined }) {
  const address = url === undefined ? null : URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  return <a href={address.href}>workflow run</a>;
}
