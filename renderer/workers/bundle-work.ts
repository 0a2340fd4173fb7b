import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { assertNever } from '@shared/lib/assert-never';
import { BundleMaker } from '@shared/pdf/bundle-file';
import { lookAtPdf } from '@shared/pdf/look-at-pdf';
import { objectsLeft } from '@shared/pdf/objects-left';
import { joined } from '@shared/pdf/unpacked';
import type { BundleRequest, BundleTask, BundleWork } from './bundle-messages';

/** One bundle being made at a time; `send` takes the next bytes of its file. */
export class BundleWorkshop {
  readonly #send: (piece: Uint8Array<ArrayBuffer>) => void;
  #making: { maker: BundleMaker; hash: ReturnType<typeof sha256.create> } | null = null;

  constructor(send: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.#send = send;
  }

  /** Does one request. @throws what the making throws */
  async do(request: BundleRequest): Promise<BundleWork[BundleTask]['answer']> {
    switch (request.task) {
      case 'look':
        return lookAtPdf(request.given.bytes);
      case 'begin': {
        const hash = sha256.create();
        const maker = new BundleMaker(request.given.file, request.given.fonts, (piece) => {
          hash.update(piece);
          this.#send(piece);
        });
        this.#making = { maker, hash };
        return null;
      }
      case 'paper': {
        if (!this.#making) throw new Error('No bundle was begun');
        const added = await this.#making.maker.addPaper(request.given.run, request.given.content);
        return { fault: added.ok ? null : { code: added.code, message: added.message } };
      }
      case 'objects':
        return objectsLeft(joined(request.given.pieces), request.given.pages);
      case 'finish': {
        if (!this.#making) throw new Error('No bundle was begun');
        const { maker, hash } = this.#making;
        this.#making = null;
        maker.finish();
        return { sha256: bytesToHex(hash.digest()), size: maker.size };
      }
      default:
        return assertNever(request);
    }
  }
}
