import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Dash } from '../../parts/amount.tsx';
import { addressText, dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import type { ShownCapture } from './capture-api.ts';
import { ParticularsFields, particularsOf, type Typed } from './particulars-form.tsx';
import { useReadAgain } from './use-capture.ts';

/** Where the text stands, of which day it is and what kind of source; with a form to say it otherwise. */
export function CaptureParticulars({ shown }: { readonly shown: ShownCapture }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.capture;
  const [open, form] = useDisclosure(false);
  const again = useReadAgain(shown.capture.id);
  const { url, saidOn, tier, pages } = shown.capture;
  const days = [...new Set(shown.datelines.map(({ date }) => date))].filter((day) => day !== saidOn);
  return (
    <>
      <p className="tight soft capture-facts">
        {url === null ? <span>{words.noAddress}</span> : <Address url={url} />}
        <span>
          {words.saidOn}: {saidOn === null ? <Dash /> : dateText(saidOn, text, language)}
        </span>
        <span>{text.labels.tier[tier]}</span>
        <span>{words.pages(pages)}</span>
        <Button size="compact-xs" variant="default" aria-expanded={open} onClick={form.toggle}>
          {words.change}
        </Button>
        {saidOn === null &&
          days.map((day) => (
            <Button
              key={day}
              size="compact-xs"
              variant="light"
              loading={again.isPending}
              onClick={() => again.mutate({ saidOn: day })}
            >
              {words.ofDay(dateText(day, text, language))}
            </Button>
          ))}
      </p>
      {saidOn === null && <p className="tight small wrong">{words.dayMissing}</p>}
      {open && <ChangeForm shown={shown} close={form.close} />}
      {again.error && <ProblemAlert error={again.error} />}
    </>
  );
}

function Address({ url }: { readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {addressText(url)}
    </a>
  );
}

function ChangeForm({ shown: { capture }, close }: { readonly shown: ShownCapture; readonly close: () => void }) {
  const words = useText().capture;
  const again = useReadAgain(capture.id);
  const { title, url, saidOn, tier } = capture;
  const [typed, setTyped] = useState<Typed>({ title: title ?? '', url: url ?? '', saidOn: saidOn ?? '', tier });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    again.mutate(particularsOf(typed), { onSuccess: close });
  };
  return (
    <form onSubmit={submit} className="panel">
      <ParticularsFields typed={typed} change={setTyped} />
      <div className="capture-go">
        <Button type="submit" size="xs" loading={again.isPending}>
          {words.readAgain}
        </Button>
        <span className="soft small">{words.readAgainNote}</span>
      </div>
      {again.error && <ProblemAlert error={again.error} />}
    </form>
  );
}
