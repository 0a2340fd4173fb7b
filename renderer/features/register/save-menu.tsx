import { Button, Menu } from '@mantine/core';

type Props = {
  readonly disabled: boolean;
  readonly onReport: (withCases: boolean) => void;
  readonly onTables: () => void;
};

/** The ways out of the register: a report in Word, with or without single cases, and every table as CSV. */
export function SaveMenu({ disabled, onReport, onTables }: Props) {
  return (
    <Menu width={380}>
      <Menu.Target>
        <Button disabled={disabled}>Save…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Report in Word, naming nobody</Menu.Label>
        <Menu.Item onClick={() => onReport(false)}>Figures only, to be published once checked…</Menu.Item>
        <Menu.Item onClick={() => onReport(true)}>
          With dates, reasons and actions of each case, for the council…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>For a spreadsheet</Menu.Label>
        <Menu.Item onClick={onTables}>Every table as CSV, in one zip…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
