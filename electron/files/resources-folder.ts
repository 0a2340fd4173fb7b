import { join } from 'node:path';
import { app } from 'electron';

/** Where what ships beside the code lies: in a package the resources folder, else the repository's. */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
}
