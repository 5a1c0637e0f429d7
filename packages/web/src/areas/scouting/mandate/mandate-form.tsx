import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../../parts/language.tsx';
import { KillFields } from './kill-fields.tsx';
import { idOf } from './mandate-draft.ts';
import { MoreFields } from './more-fields.tsx';
import { useErrorOf } from './problems-at.tsx';
import { type FieldProps, WantFields } from './want-fields.tsx';

interface Props extends FieldProps {
  readonly saved: boolean;
  /** Another mandate, or a page, has this id. */
  readonly clash: boolean;
}

/** A mandate as a form: what it is called, what is wanted, what kills, and where it looks. */
export function MandateForm(props: Props) {
  const words = useText().scoutForm;
  const errorOf = useErrorOf(props.problems);
  return (
    <div className="sections">
      <section className="panel" aria-labelledby="named">
        <h2 id="named">{words.named}</h2>
        <NameFields {...props} />
      </section>
      <section className="panel" aria-labelledby="wanted">
        <h2 id="wanted">{words.wanted}</h2>
        <p className="tight soft small">{words.wantedHint}</p>
        {errorOf('musts')}
        <WantFields {...props} />
      </section>
      <section className="panel" aria-labelledby="kills">
        <h2 id="kills">{words.kills}</h2>
        <p className="tight soft small">{words.killsHint}</p>
        <KillFields {...props} />
      </section>
      <section className="panel" aria-labelledby="more">
        <h2 id="more">{words.more}</h2>
        <MoreFields {...props} />
      </section>
    </div>
  );
}

/** The id follows the name until somebody writes another. */
function NameFields({ draft, change, problems, saved, clash }: Props) {
  const words = useText().scoutForm;
  const errorOf = useErrorOf(problems);
  const follows = !saved && (draft.id === '' || draft.id === idOf(draft.name));
  return (
    <>
      <div className="field-row">
        <TextInput
          size="xs"
          label={words.name}
          value={draft.name}
          onChange={({ currentTarget: { value } }) =>
            change({ ...draft, name: value, ...(follows ? { id: idOf(value) } : {}) })
          }
          error={errorOf('name')}
          required
        />
        <TextInput
          size="xs"
          label={words.id}
          description={saved ? words.idSaved : words.idHint}
          value={draft.id}
          disabled={saved}
          onChange={(event) => change({ ...draft, id: event.currentTarget.value })}
          error={clash ? words.taken(draft.id) : errorOf('id')}
          required
        />
      </div>
      <TextInput
        size="xs"
        label={words.note}
        value={draft.note}
        onChange={(event) => change({ ...draft, note: event.currentTarget.value })}
        error={errorOf('note')}
      />
      <Textarea
        size="xs"
        label={words.profile}
        description={words.profileHint}
        value={draft.profile}
        onChange={(event) => change({ ...draft, profile: event.currentTarget.value })}
        error={errorOf('profile')}
        autosize
        minRows={2}
      />
    </>
  );
}
