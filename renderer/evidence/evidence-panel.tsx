import { useEvidencePanel, usePanelInside } from './evidence-panel-context';

/** Placeholder until the tabs land. */
export function EvidencePanel() {
  const { isOpen } = useEvidencePanel();
  const { width } = usePanelInside();
  return isOpen ? <aside data-region="evidence" aria-label="Evidence" style={{ width }} /> : null;
}
