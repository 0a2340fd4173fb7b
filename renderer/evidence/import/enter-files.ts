import type { CaseSession } from '@renderer/data/case-session';
import { editOf } from '@renderer/data/edit';
import { addPageTexts, type PageText } from '@renderer/data/page-texts';
import { put } from '@shared/domain/change';
import type { EvidenceDocument } from '@shared/domain/evidence-document';
import type { Id } from '@shared/domain/id';
import { type ImportPlan, type IncomingFile, planImport } from '@shared/evidence/plan-import';

/**
 * Enters what an import has read so far into the register, again and again while it goes on. Each time the whole of
 * it is planned anew, so that the register ends as if all had come at once; only what is new or has become another
 * is put. An entry that a person has changed meanwhile is left as they have it.
 */
export class EnteredFiles {
  readonly #session: CaseSession;
  readonly #ids: Id[] = [];
  readonly #put = new Map<Id, EvidenceDocument>();
  readonly #saved = new Set<Id>();

  constructor(session: CaseSession) {
    this.#session = session;
  }

  /** How many documents are in the register through this import. */
  get count(): number {
    return this.#put.size;
  }

  #plan(files: readonly IncomingFile[]): ImportPlan {
    const { newId, today } = editOf(this.#session);
    const { documents, matter } = this.#session.getSnapshot();
    const register = documents.filter(({ id }) => !this.#put.has(id));
    let next = 0;
    // The plan asks for ids in the same order each time, so each document keeps its own.
    const sameId = () => {
      const id = this.#ids[next] ?? newId();
      this.#ids[next] = id;
      next += 1;
      return id;
    };
    return planImport(register, files, { today: today(), stage: matter.stage, newId: sameId });
  }

  /** Brings the register up to what was read. */
  async enter(
    files: readonly IncomingFile[],
    pages: ReadonlyMap<string, readonly PageText[]>,
  ): Promise<ImportPlan> {
    const plan = this.#plan(files);
    const now = new Map(this.#session.getSnapshot().documents.map((document) => [document.id, document]));
    const steps = [];
    for (const document of plan.added) {
      const before = this.#put.get(document.id);
      if (before && JSON.stringify(before) === JSON.stringify(document)) continue;
      if (before && JSON.stringify(before) !== JSON.stringify(now.get(document.id))) continue;
      this.#put.set(document.id, document);
      steps.push(put('documents', document));
    }
    for (const document of plan.linked) steps.push(put('documents', document));
    if (steps.length > 0) {
      const count = plan.added.length;
      const label =
        count === 1 ? `Add ${plan.added[0]?.reference ?? 'a document'}` : `Add ${count} documents`;
      editOf(this.#session).change({ label, steps });
    }
    const unsaved = new Map<Id, readonly PageText[]>();
    for (const { id, file } of plan.added) {
      const read = file && !this.#saved.has(id) ? pages.get(file.sha256) : undefined;
      if (read && read.length > 0) unsaved.set(id, read);
    }
    await addPageTexts(this.#session.caseId, unsaved);
    for (const id of unsaved.keys()) this.#saved.add(id);
    return plan;
  }
}
