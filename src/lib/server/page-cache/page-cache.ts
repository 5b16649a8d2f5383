import { LRUCache } from 'lru-cache';
import type { Page } from './page.ts';

/** The total size of cached pages; the page requested longest ago is dropped first. */
const BYTES = 48 * 1024 * 1024;
/** A larger page is sent but not cached. */
const LARGEST = 4 * 1024 * 1024;

/** What pages are rendered from; a page is valid as long as every part is the same object. */
export type Edition = readonly unknown[];

/** Statistics of the cache since the start. */
export interface CacheFigures {
	hits: number;
	renders: number;
	pages: number;
	bytes: number;
}

/** Rendered pages by address, until the record, the facts or the day changes. */
export class PageCache {
	readonly #pages: LRUCache<string, Page>;
	readonly #rendering = new Map<string, Promise<Page>>();
	#editionNow: () => Edition = () => [];
	#edition: Edition = [];
	#hits = 0;
	#renders = 0;

	constructor(bytes = BYTES) {
		this.#pages = new LRUCache({ maxSize: bytes, sizeCalculation: ({ size }) => size });
	}

	/** @param editionNow returns what pages are rendered from at this moment; called at each look-up */
	follow(editionNow: () => Edition): void {
		this.#editionNow = editionNow;
		this.#renew();
	}

	/** The cached page for `address`, a path with its query as the client sent it. */
	find(address: string): Page | undefined {
		this.#renew();
		const page = this.#pages.get(address);
		if (page) this.#hits += 1;
		return page;
	}

	/**
	 * The page for `address`: cached, being rendered for another reader, or rendered now. It is cached if it has
	 * status 200, is the same for everybody, and the edition has not changed meanwhile.
	 */
	async findOrRender(address: string, render: () => Promise<Page>): Promise<Page> {
		const kept = this.find(address);
		if (kept) return kept;
		const under = this.#rendering.get(address);
		if (under) {
			const page = await under;
			return page.shared ? page : render();
		}
		const rendering = this.#render(address, render);
		this.#rendering.set(address, rendering);
		try {
			return await rendering;
		} finally {
			if (this.#rendering.get(address) === rendering) this.#rendering.delete(address);
		}
	}

	figures(): CacheFigures {
		const { size: pages, calculatedSize: bytes } = this.#pages;
		return { hits: this.#hits, renders: this.#renders, pages, bytes };
	}

	async #render(address: string, render: () => Promise<Page>): Promise<Page> {
		const edition = this.#edition;
		this.#renders += 1;
		const page = await render();
		this.#renew();
		if (page.shared && page.status === 200 && page.size <= LARGEST && this.#edition === edition) {
			this.#pages.set(address, page);
		}
		return page;
	}

	/** Empties the cache as soon as a part of the edition changes; renders under way only serve their own readers. */
	#renew(): void {
		const now = this.#editionNow();
		if (now.length === this.#edition.length && now.every((part, i) => part === this.#edition[i])) {
			return;
		}
		this.#edition = now;
		this.#pages.clear();
		this.#rendering.clear();
	}
}

/*
 * The process (src/main.ts) and the application are built separately, each with a copy of this file, so the one
 * cache is on `globalThis`, which they share.
 */
const KEY = Symbol.for('tracker.page-cache');
const shared = globalThis as { [KEY]?: PageCache };

export const pageCache: PageCache = (shared[KEY] ??= new PageCache());
