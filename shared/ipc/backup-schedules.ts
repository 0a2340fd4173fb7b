/** When a backup is made: at each lock and close, once a day, once a week, or only by hand. */
export const BACKUP_SCHEDULES = ['close', 'day', 'week', 'hand'] as const;

export type BackupSchedule = (typeof BACKUP_SCHEDULES)[number];
