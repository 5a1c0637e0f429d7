import { Link } from '@tanstack/react-router';
import { useText } from '../parts/language.tsx';
import { usePageTitle } from '../parts/page-title.ts';

export function NotFound() {
  const text = useText();
  usePageTitle(text.shell.notFound.replace(/[.。]$/, ''));
  return (
    <div className="page">
      <h1>{text.shell.notFound}</h1>
      <Link to="/">{text.shell.backHome}</Link>
    </div>
  );
}
