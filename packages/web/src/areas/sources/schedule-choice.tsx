import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { dayOf } from '../../parts/time-text.ts';
import { everyWords } from './source-cells.tsx';
import { type SourceItem, sourcesApi } from './sources-api.ts';
import { termsOf } from './terms-of.ts';

const USUAL = ['never', 'day', 'week:1'];

/** How often the source is asked by itself; saved as soon as it is chosen. */
export function ScheduleChoice({ source, terms }: { readonly source: SourceItem; readonly terms: string }) {
  const text = useText();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const words = text.sources.panel;
  const now = source.schedule?.every ?? 'never';
  const save = useMutation({
    mutationFn: (every: string) => {
      const term = termsOf(terms);
      return sourcesApi.schedule(source.id, { every, ...(term.length > 0 ? { term } : {}) });
    },
    // Pending until the list is there again, so that the choice does not jump back in between.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  });
  return (
    <div className="stack-form">
      <NativeSelect
        size="xs"
        label={words.scheduled}
        description={`${words.scheduleIntro} ${words.scheduleWords}`}
        value={save.isPending ? save.variables : now}
        disabled={save.isPending}
        data={[...new Set([...USUAL, now])].map((every) => ({ value: every, label: everyWords(every, text) }))}
        onChange={(event) => save.mutate(event.currentTarget.value)}
      />
      <output className="small soft">
        {save.data &&
          (save.data.next === null ? words.unscheduled : words.saved(dateText(dayOf(save.data.next), text, language)))}
      </output>
      {save.error && <ProblemAlert error={save.error} />}
    </div>
  );
}
