import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import type { Proposal, ShownCapture } from './capture-api.ts';

interface Given {
  readonly record: string;
  readonly trial: string;
}

interface Props {
  readonly proposal: Proposal;
  readonly shown: ShownCapture;
  readonly given: Given;
  readonly change: (given: Given) => void;
}

/** What the text leaves open and a person must say before it can be accepted: which drug, and which trial. */
export function Missing({ proposal, shown: { subject }, given, change }: Props) {
  const words = useText().capture;
  const trial = proposal.field === 'readOuts' && proposal.value.trial === null;
  if (proposal.record !== null && !trial) return null;
  const records = [
    { value: '', label: words.chooseDrug },
    ...subject.candidates.map(({ asset, name }) => ({ value: asset, label: name })),
    ...subject.unknownCodes.map(({ text }) => ({ value: `drug/${text}`, label: words.newDrug(text) })),
  ];
  return (
    <div className="capture-missing">
      {proposal.record === null && (
        <NativeSelect
          size="xs"
          label={words.ofWhich}
          data={records}
          value={given.record}
          onChange={(event) => change({ ...given, record: event.currentTarget.value })}
        />
      )}
      {trial && (
        <TextInput
          size="xs"
          label={words.trialMissing}
          placeholder="NCT…"
          value={given.trial}
          onChange={(event) => change({ ...given, trial: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
