// npm run documents -- CASE --out FOLDER: the Word documents of a case, without the app.
import { runDocuments } from './documents/run-documents';
import { tell } from './run/tell';

const now = new Date();
const two = (value: number) => String(value).padStart(2, '0');
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

await tell(() => runDocuments(process.argv.slice(2), today, (line) => console.log(line)));
