import '../../style/sources.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { RecordChanges } from './record-changes.tsx';
import { RecordContent } from './record-content.tsx';
import { RecordHead } from './record-head.tsx';
import { useRecord } from './use-sources.ts';

/** One record of a source: what it says, what changed in it, and which kept answer it was read from. */
export function RecordPage() {
  const text = useText();
  const { source = '', _splat: id = '' } = useParams({ strict: false });
  const found = useRecord(source, id);
  const record = found.data?.record;
  usePageTitle(record?.title ?? id, text.sources.records.title);
  return (
    <div className="page sources record-page">
      <p className="tight small">
        <Link to="/sources">{text.sources.title}</Link> /{' '}
        <Link to="/sources/records">{text.sources.records.title}</Link>
      </p>
      {found.error && <h1>{id}</h1>}
      {found.error && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={720} />}
      {found.data && record && (
        <>
          <RecordHead record={record} />
          <div className="sections">
            <RecordContent kind={record.kind} content={record.content} />
            <RecordChanges changes={found.data.changes} />
          </div>
        </>
      )}
    </div>
  );
}
