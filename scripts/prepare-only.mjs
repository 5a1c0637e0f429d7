import { prepare } from './prepare.mjs';

/** Installs and builds, and stops there. */
prepare();
