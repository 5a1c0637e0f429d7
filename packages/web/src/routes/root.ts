import { createRootRoute } from '@tanstack/react-router';
import { Shell } from '../parts/shell.tsx';
import { NotFound } from './not-found.tsx';

/** The frame round every page. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
