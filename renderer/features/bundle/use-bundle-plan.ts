import { useCase, useCaseSession } from '@renderer/data/case-context';
import { today } from '@renderer/data/today';
import { latestIssue, placedEntries } from '@shared/bundle/bundle-parts';
import type { LateWay } from '@shared/bundle/page-plan';
import type { PaperFacts } from '@shared/bundle/paper-facts';
import type { Bundle } from '@shared/domain/bundle';
import type { CaseFile } from '@shared/domain/case-file';
import type { Result } from '@shared/lib/result';
import type { Fonts } from '@shared/pdf/drawn-page';
import { fontsOf, type PlannedBundle, planBundleFile } from '@shared/pdf/plan-bundle-file';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { houseFonts } from './making/house-fonts';
import { factsKnown, followWords, lookAtPapers } from './making/look-at-papers';

/** The plan of a bundle as it would be made now, and how much is known of its papers. */
export type BundlePlan = {
  /** null: the font is still being read. */
  readonly planned: Result<PlannedBundle> | null;
  readonly facts: ReadonlyMap<string, PaperFacts>;
  /** Papers not looked at yet; numbers after them may still move. */
  readonly unknown: number;
};

const NO_FACTS: ReadonlyMap<string, PaperFacts> = new Map();

/** Hundreds of papers arrive one by one; the list is drawn a few times a second. In milliseconds. */
const SOONEST = 250;

/** Between two plans of a large bundle there is so many times as long for looking at papers as a plan takes. */
const REST = 4;

/** The plan for a way of taking late papers in; a paper not looked at yet counts as the register says. */
function planNow(
  caseFile: CaseFile,
  bundle: Bundle,
  facts: ReadonlyMap<string, PaperFacts>,
  way: LateWay,
  fonts: Fonts,
): Result<PlannedBundle> {
  const pages = new Map(caseFile.documents.map((document) => [document.id, document.pages ?? 1]));
  const before = latestIssue(caseFile, bundle.id);
  return planBundleFile(
    {
      caseFile,
      bundle,
      way,
      ...(before ? { before } : {}),
      madeOn: today(),
      pagesOf: (id) => {
        const known = facts.get(id);
        return known ? known.pages : (pages.get(id) ?? 1);
      },
    },
    fonts,
  );
}

/** Reads the font that the index is measured with, once. */
function useHouseFonts(): Fonts | null {
  const [fonts, setFonts] = useState<Fonts | null>(null);
  useEffect(() => {
    let wanted = true;
    void houseFonts().then((files) => wanted && setFonts(fontsOf(files)));
    return () => {
      wanted = false;
    };
  }, []);
  return fonts;
}

/** Looks at the papers of a bundle in the background and plans it anew after every change. */
export function useBundlePlan(bundle: Bundle | undefined, way: LateWay): BundlePlan {
  const caseFile = useCase();
  const { caseId } = useCaseSession();
  const fonts = useHouseFonts();
  const [found, setFound] = useState(NO_FACTS);
  const planning = useRef({ began: 0, took: 0 });
  const { documents } = caseFile;
  const entries = bundle?.entries;

  const papers = useMemo(() => {
    const ids = new Set(entries?.map(({ documentId }) => documentId));
    return documents.filter(({ id }) => ids.has(id));
  }, [documents, entries]);

  // A fact belongs to a file: what is known of it is asked for again, as a document may have got another.
  const facts = useMemo(() => {
    const known = new Map<string, PaperFacts>();
    for (const document of papers) {
      const fact = factsKnown(caseId, document) ?? found.get(document.id);
      if (fact) known.set(document.id, fact);
    }
    return known;
  }, [papers, caseId, found]);

  useEffect(() => {
    const control = new AbortController();
    const arrived = new Map<string, PaperFacts>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      planning.current.began = performance.now();
      setFound((before) => new Map([...before, ...arrived]));
    };
    const arrives = (id: string, fact: PaperFacts) => {
      arrived.set(id, fact);
      timer ??= setTimeout(show, Math.max(SOONEST, REST * planning.current.took));
    };
    void lookAtPapers(caseId, papers, arrives, control.signal);
    const byId = new Map(papers.map((document) => [document.id, document]));
    const stop = followWords(caseId, (id) => byId.get(id), arrives);
    return () => {
      control.abort();
      stop();
      clearTimeout(timer);
    };
  }, [caseId, papers]);

  // Runs once what was found is planned and drawn.
  useEffect(() => {
    if (found !== NO_FACTS) planning.current.took = performance.now() - planning.current.began;
  }, [found]);

  const settled = useDeferredValue(caseFile);
  // A paper that is moved is shown in its new place at once; a thousand numbers follow when there is time.
  const settledBundle = useDeferredValue(bundle);
  const planned = useMemo(
    () => (settledBundle && fonts ? planNow(settled, settledBundle, facts, way, fonts) : null),
    [settled, settledBundle, facts, way, fonts],
  );
  const unknown = useMemo(
    () =>
      settledBundle
        ? new Set(placedEntries(settled, settledBundle).map(({ document }) => document.id))
        : new Set(),
    [settled, settledBundle],
  );
  return { planned, facts, unknown: [...unknown].filter((id) => !facts.has(id as string)).length };
}
