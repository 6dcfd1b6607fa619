import { Component, type ReactNode } from 'react';

type Props = { children: ReactNode; fallback: ReactNode; /** A new value tries again. */ resetKey: string };
type State = { failed: boolean; resetKey: string };

/** Shows `fallback` instead of a blank page when something below throws, until `resetKey` changes. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
