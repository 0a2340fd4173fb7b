import { Button, Group } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Section } from '../components/section';
import { record } from '../platform/desk';

type Props = {
  children: ReactNode /** "This screen", "Evenhand". */;
  what: string;
  onLeave?: () => void;
  leaveLabel?: string;
};
type State = { failed: boolean };

/**
 * Catches what a screen throws while it is drawn, says what happened, what is safe and what to do, and leaves
 * the rest of the window working. Never shows or logs the error's own words: they could hold case text.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    record({ event: 'page-error', kind: 'render', line: 0, column: 0 });
    if (import.meta.env.DEV) console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { children, what, onLeave, leaveLabel } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <Section title={`${what} could not be shown`}>
          <p className="quiet">
            Something in the program went wrong while drawing it. What you have written is safe: the case was
            not changed by this. Try again; if it happens again, close Evenhand and open it anew, and save
            open case data before you go on.
          </p>
          <Group gap="xs">
            <Button onClick={() => this.setState({ failed: false })}>Try again</Button>
            {onLeave ? (
              <Button
                variant="default"
                onClick={() => {
                  this.setState({ failed: false });
                  onLeave();
                }}
              >
                {leaveLabel}
              </Button>
            ) : null}
          </Group>
        </Section>
      </div>
    );
  }
}
