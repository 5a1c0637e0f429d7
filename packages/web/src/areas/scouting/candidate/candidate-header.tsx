import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../../parts/language.tsx';
import { criterionName } from '../criterion-name.ts';
import { otherNames } from '../list-order.ts';
import { SeenBefore } from '../run/seen-before.tsx';
import type { ListRow } from '../scouting-api.ts';

interface Props {
  readonly row: ListRow;
  /** What is decided on it. */
  readonly children: ReactNode;
}

/** All its names, its place, which musts nobody knows, and what other mandates remember. */
export function CandidateHeader({ row, children }: Props) {
  const text = useText();
  const words = text.scouting;
  const { chinese, others } = otherNames(row);
  return (
    <header className="run-title">
      <div>
        <h1>
          {row.name}{' '}
          {chinese !== null && (
            <span lang="zh-CN" className="soft long-zh">
              {chinese}
            </span>
          )}
        </h1>
        {others.length > 0 && <p className="tight code soft">{others.join(', ')}</p>}
        <p className="tight">
          {row.place !== null && row.nearness === null && <strong>{words.candidate.place(row.place)} </strong>}
          {row.nearness !== null && <strong>{words.run.nearness[row.nearness]} </strong>}
          {row.open.length > 0 && (
            <span className="open-musts">
              {words.run.openMusts}
              {text.common.colon}
              {row.open.map((id) => criterionName(id, text)).join(', ')}
            </span>
          )}
        </p>
        <p className="tight">
          {row.asset === null ? (
            <span className="soft small">{words.candidate.noAsset}</span>
          ) : (
            <Link to="/assets/$id" params={{ id: row.asset }}>
              {words.candidate.openAsset}
            </Link>
          )}
        </p>
        <SeenBefore memory={row.memory} />
      </div>
      <div className="no-print">{children}</div>
    </header>
  );
}
