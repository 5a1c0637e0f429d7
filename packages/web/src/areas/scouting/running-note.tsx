import { useText } from '../../parts/language.tsx';

/** Says that a run is on. Its room is kept, so that nothing moves when it begins and when it ends. */
export function RunningNote({ running }: { readonly running: boolean }) {
  const text = useText();
  return (
    <output className="running-note soft small" aria-live="polite">
      {running ? text.scouting.running : ''}
    </output>
  );
}
