import { useCase } from '@renderer/data/case-context';
import { ScreenHeading } from '../../components/screen-heading';

export function Screen() {
  const { matter } = useCase();
  return <ScreenHeading title={matter.title} />;
}
