"""Writes src/testdata/picture-headers.json: small files of many formats, made by Pillow, what their headers say and the pixels of the JPEGs."""

import base64
import io
import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

OUT = Path(__file__).parent.parent / "src" / "testdata" / "picture-headers.json"


def main() -> None:
    rng = np.random.default_rng(3)
    colour = Image.fromarray(rng.integers(0, 256, (3, 5, 3), dtype=np.uint8))
    other = Image.fromarray(rng.integers(0, 256, (3, 5, 3), dtype=np.uint8))
    exif = Image.Exif()
    exif[0x0112] = 6
    rows = []

    def keep(name: str, image: Image.Image, kind: str, facts: dict[str, object], **options: object) -> None:
        buffer = io.BytesIO()
        image.save(buffer, kind, **options)
        header = {"format": kind.lower(), "width": 5, "height": 3, "animated": False, "cmyk": False, "orientation": 1} | facts
        row = {"name": name, "file": base64.b64encode(buffer.getvalue()).decode(), "header": header}
        if kind == "JPEG" and image.mode != "CMYK":
            seen = ImageOps.exif_transpose(Image.open(buffer)).convert("RGB")
            row |= {"upright": {"width": seen.width, "height": seen.height, "data": np.asarray(seen).reshape(-1).tolist()}}
        rows.append(row)

    keep("jpeg", colour, "JPEG", {})
    keep("grey jpeg", colour.convert("L"), "JPEG", {})
    keep("progressive jpeg", colour, "JPEG", {}, progressive=True)
    keep("turned jpeg", colour, "JPEG", {"orientation": 6}, exif=exif)
    keep("cmyk jpeg", colour.convert("CMYK"), "JPEG", {"cmyk": True})
    keep("png", colour, "PNG", {})
    keep("turned png", colour, "PNG", {"orientation": 6}, exif=exif)
    keep("animated png", colour, "PNG", {"animated": True}, save_all=True, append_images=[other])
    keep("gif", colour.quantize(16), "GIF", {})
    keep("animated gif", colour.quantize(16), "GIF", {"animated": True}, save_all=True, append_images=[other.quantize(16)])
    keep("lossy webp", colour, "WEBP", {})
    keep("lossless webp", colour, "WEBP", {}, lossless=True)
    keep("transparent webp", colour.convert("RGBA"), "WEBP", {}, exif=exif)
    keep("animated webp", colour, "WEBP", {"animated": True}, save_all=True, append_images=[other])
    keep("bmp", colour, "BMP", {})
    keep("avif", colour, "AVIF", {})
    keep("tiff", colour, "TIFF", {"width": 0, "height": 0})
    OUT.write_text(json.dumps(rows) + "\n")


if __name__ == "__main__":
    main()
