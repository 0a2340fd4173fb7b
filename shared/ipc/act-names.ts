/**
 * Every act the page may ask of the main process, and every event the main process may send.
 * Kept apart from the schemas so that the preload, which needs only the names, stays small.
 */
export const ACT_NAMES = [
  'app.info',
  'backup.choosePlace',
  'backup.chooseSource',
  'backup.closeSource',
  'backup.forgetPlace',
  'backup.look',
  'backup.noteVerified',
  'backup.openSet',
  'backup.ownSource',
  'backup.progress',
  'backup.proveFile',
  'backup.read',
  'backup.readFile',
  'backup.restore',
  'backup.run',
  'backup.setSchedule',
  'backup.stop',
  'backup.vaultOf',
  'caseData.choose',
  'caseData.chooseFolderToSave',
  'caseData.finish',
  'caseData.writeFile',
  'document.begin',
  'document.finish',
  'document.save',
  'document.write',
  'evidence.choose',
  'evidence.chooseFolder',
  'evidence.read',
  'evidence.release',
  'evidenceFile.begin',
  'evidenceFile.finish',
  'evidenceFile.read',
  'evidenceFile.remove',
  'evidenceFile.write',
  'evidenceFile.writeChosen',
  'externalLink.open',
  'log.record',
  'paper.print',
  'safetyCopy.abandon',
  'safetyCopy.append',
  'safetyCopy.close',
  'safetyCopy.open',
  'safetyCopy.read',
  'safetyCopy.rebuild',
  'safetyCopy.setAside',
  'sample.list',
  'sample.read',
  'vault.attemptSucceeded',
  'vault.beginAttempt',
  'vault.dropPage',
  'vault.forgetComputerKey',
  'vault.hasKeyStore',
  'vault.lookAttempts',
  'vault.makeComputerKey',
  'vault.read',
  'vault.readComputerKey',
  'vault.settle',
  'vault.write',
  'window.answerFlush',
  'window.askBeforeClose',
  'window.goOnBeforeClose',
  'window.setTheme',
] as const;

/** The name of an act: subject, dot, verb. */
export type ActName = (typeof ACT_NAMES)[number];

/** Every event the main process may send to the page. */
export const EVENT_NAMES = ['flushBeforeClose', 'lock', 'menu'] as const;

/** The name of an event from the main process. */
export type EventName = (typeof EVENT_NAMES)[number];

/** The channel an act travels on. Only the preload and register.ts say it. */
export function actChannel(act: ActName): string {
  return `act:${act}`;
}

/** The channel an event travels on. Only the preload and events.ts in the main process say it. */
export function eventChannel(event: EventName): string {
  return `event:${event}`;
}
