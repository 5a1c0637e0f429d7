import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import type { Particulars, TextTier } from './capture-api.ts';

/** As it stands in the fields: empty is nothing. */
export interface Typed {
  readonly title: string;
  readonly url: string;
  readonly saidOn: string;
  readonly tier: TextTier | '';
}

export const NOTHING_TYPED: Typed = { title: '', url: '', saidOn: '', tier: '' };

const TIERS: readonly TextTier[] = [
  'company-release',
  'filing',
  'register',
  'literature',
  'trade-press',
  'list',
  'unattributed',
];

export function particularsOf({ title, url, saidOn, tier }: Typed): Particulars {
  const told = (words: string) => (words.trim() === '' ? null : words.trim());
  return { title: told(title), url: told(url), saidOn: told(saidOn), tier: tier === '' ? null : tier };
}

interface Props {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
}

/** What a person says of a text: where it stands, of which day it is, what kind of source. */
export function ParticularsFields({ typed, change }: Props) {
  const { capture: words, labels } = useText();
  const field = (key: keyof Typed) => ({
    size: 'xs' as const,
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ ...typed, [key]: event.currentTarget.value }),
  });
  return (
    <div className="capture-fields">
      <TextInput
        label={words.address}
        description={words.addressNote}
        type="url"
        placeholder="https://"
        {...field('url')}
      />
      <TextInput label={words.saidOn} description={words.saidOnNote} placeholder="YYYY-MM-DD" {...field('saidOn')} />
      <NativeSelect
        label={words.tier}
        description={words.tierNote}
        data={[
          { value: '', label: words.tierOpen },
          ...TIERS.map((tier) => ({ value: tier, label: labels.tier[tier] })),
        ]}
        {...field('tier')}
      />
      <TextInput label={words.titleField} description={words.titleNote} {...field('title')} />
    </div>
  );
}
