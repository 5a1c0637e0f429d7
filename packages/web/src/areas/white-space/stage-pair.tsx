import type { OpenAsset } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';

/** China and the highest anywhere, each under its own name: a Chinese phase is never shown as the world's. */
export function StagePair({ stages }: Pick<OpenAsset, 'stages'>) {
  const text = useText();
  const rows = [
    [text.whiteSpace.china, stages.china],
    [text.whiteSpace.highest, stages.highest],
  ] as const;
  return rows.map(([name, stage]) => (
    <span key={name} className="other-line stage-pair">
      <span className="soft small">{name}</span> {stage === null ? <Dash /> : text.labels.stage[stage]}
    </span>
  ));
}
