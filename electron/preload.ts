import { ACT_NAMES, actChannel, EVENT_NAMES, type EventName, eventChannel } from '@shared/ipc/act-names';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

// window.desk, made from the names in shared/ipc and nothing else. It offers acts, not channels, and the
// Electron event stops here (Electron's rule 20).
const desk: Record<string, Record<string, unknown>> = {};

for (const act of ACT_NAMES) {
  const [subject = '', verb = ''] = act.split('.');
  desk[subject] = {
    ...desk[subject],
    [verb]: (input: unknown) => ipcRenderer.invoke(actChannel(act), input),
  };
}

function listening(event: EventName) {
  return (listener: (payload: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
    ipcRenderer.on(eventChannel(event), hear);
    return () => {
      ipcRenderer.removeListener(eventChannel(event), hear);
    };
  };
}

desk.on = Object.fromEntries(EVENT_NAMES.map((event) => [event, listening(event)]));

contextBridge.exposeInMainWorld('desk', desk);
