"""How ONNX graphs are run: on one thread, saying nothing."""

from __future__ import annotations

import onnxruntime

_LONG = 200


def session(model: bytes) -> onnxruntime.InferenceSession:
    """A session for the bytes of a graph; ValueError where they are none."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ValueError(f"no ONNX graph that can be run: {error}"[:_LONG]) from error
