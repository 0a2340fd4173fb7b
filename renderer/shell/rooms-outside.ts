import { loadedScreen } from './loaded-screen';

// The screens that are not inside a case.
export const Cases = loadedScreen(() => import('../features/cases/screen'));
export const FirstRun = loadedScreen(() => import('../features/first-run/screen'));
export const Register = loadedScreen(() => import('../features/register/screen'));
export const SafeKeeping = loadedScreen(() => import('../safe-keeping/screen'));
