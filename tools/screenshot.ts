// npm run screenshot: the README's picture, taken anew of the built app with the sample case of Mr R.
import { join } from 'node:path';
import beforeTheRun from '../test/e2e/before-the-run';
import { launchApp } from '../test/e2e/launch';
import { panel } from '../test/e2e/parts/evidence-panel';
import { goToPoint, textOfFinding } from '../test/e2e/parts/findings';
import { keptSafely, partsOfTheCase, work } from '../test/e2e/parts/the-case';
import { repository } from './repository';
import { tell } from './run/tell';

const PICTURE = 'resources/screenshots/findings.png';
const SIZE = { width: 1366, height: 768 };

await tell(async () => {
  const afterwards = await beforeTheRun();
  const { app, page, close } = await launchApp();
  try {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, SIZE);
    await page.getByRole('button', { name: 'Open this sample case' }).last().click();
    await partsOfTheCase(page).waitFor();
    await goToPoint(page, '2a');
    await textOfFinding(page, 'Analysis').locator('.reference.citation').first().click();
    await panel(page).getByText('Threshold for strategy discussion considered').first().waitFor();
    await work(page).getByRole('heading', { level: 1 }).click();
    await keptSafely(page);
    // Nothing under the pointer, nothing fading.
    await page.mouse.move(SIZE.width / 2, SIZE.height - 2);
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    await page.screenshot({ path: join(repository, PICTURE) });
    console.log(`Taken: ${PICTURE}`);
  } finally {
    await close();
    await afterwards();
  }
});
