import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useText } from '../../../parts/language.tsx';
import { Choices } from './choices.tsx';
import { KILL_FIELDS, type KillField, newKill, withKill, withList } from './kill-kinds.ts';
import { type KillDraft, linesOf } from './mandate-draft.ts';
import { useErrorOf } from './problems-at.tsx';
import type { FieldProps } from './want-fields.tsx';

/** What leaves a drug out whatever else it is, each with the reason that is shown then. */
export function KillFields({ draft, change, problems }: FieldProps) {
  const words = useText().scoutForm;
  const errorOf = useErrorOf(problems);
  return (
    <>
      {draft.kills.map((kill, at) => (
        // Kills have no name; their order is their number in the answer.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className="kill">
          <legend>{`${at + 1}. ${words.killKinds[kill.criterion.kind] ?? kill.criterion.kind}`}</legend>
          <KillLists kill={kill} change={(next) => change(withKill(draft, at, next))} />
          <TextInput
            size="xs"
            label={words.killReason}
            value={kill.reason}
            onChange={(event) => change(withKill(draft, at, { ...kill, reason: event.currentTarget.value }))}
            error={errorOf(`kill-${at}`)}
          />
          <Button size="compact-xs" variant="default" onClick={() => change(withKill(draft, at, null))}>
            {words.removeKill}
          </Button>
        </fieldset>
      ))}
      <NativeSelect
        size="xs"
        className="add-kill"
        label={words.addKill}
        value=""
        data={[
          { value: '', label: words.chooseKill },
          ...Object.keys(KILL_FIELDS).map((kind) => ({ value: kind, label: words.killKinds[kind] ?? kind })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && change({ ...draft, kills: [...draft.kills, newKill(value, words.killReasons[value] ?? '')] })
        }
      />
    </>
  );
}

interface ListsProps {
  readonly kill: KillDraft;
  readonly change: (kill: KillDraft) => void;
}

function KillLists({ kill, change }: ListsProps) {
  const words = useText().scoutForm;
  const fields = KILL_FIELDS[kill.criterion.kind];
  if (!fields) {
    return (
      <p className="tight small">
        <code className="code">{JSON.stringify(kill.criterion)}</code> <span className="soft">{words.killAsJson}</span>
      </p>
    );
  }
  return fields.map((field) => (
    <KillList
      key={field.key}
      field={field}
      value={(kill.criterion[field.key] as readonly string[] | undefined) ?? []}
      change={(list) => change(withList(kill, field.key, list))}
    />
  ));
}

interface ListProps {
  readonly field: KillField;
  readonly value: readonly string[];
  readonly change: (list: readonly string[]) => void;
}

function KillList({ field, value, change }: ListProps) {
  const text = useText();
  const words = text.scoutForm;
  if (field.is === 'words') {
    return (
      <Textarea
        size="xs"
        label={words.killLines}
        defaultValue={value.join('\n')}
        onChange={(event) => change(linesOf(event.currentTarget.value))}
        autosize
        minRows={1}
      />
    );
  }
  const labels = {
    statuses: text.records.trial.statuses,
    roles: text.scouting.candidate.roles,
    rights: text.scouting.rights,
    companyKinds: text.company.kinds,
    parts: text.scouting.candidate.parts,
    modality: text.labels.modality,
    area: text.labels.area,
  }[field.words] as Readonly<Record<string, string>>;
  return (
    <Choices
      label={words.killLists[field.key === 'anyOf' ? field.words : field.key] ?? field.key}
      value={value}
      choices={field.of.map((one) => ({ value: one, label: labels[one] ?? one }))}
      choose={change}
    />
  );
}
