"""A support desk that knows four things. Reads a question on standard input, prints its answer.

Deterministic and offline, so that the gate around it can be tried without paying for an agent. Put your own agent here:
whatever reads a prompt and prints an answer will do, in any language.
"""

import sys

ANSWERS = {
    ("return", "refund", "send back"): "You can return any item within 30 days of delivery. Print the label from your "
    "account, and the refund reaches you within 5 working days after the parcel has reached us.",
    ("deliver", "shipping", "arrive"): "Standard delivery takes 3 to 5 working days and is free from 50 euros; below "
    "that it costs 4.90 euros. Express delivery arrives the next working day for 9.90 euros.",
    ("password", "log in", "login"): "Choose \"Forgot password\" on the sign-in page. We send a link to your e-mail "
    "address that is valid for one hour.",
    ("human", "person", "phone"): "You reach a colleague by phone from Monday to Friday, 9:00 to 17:00, at "
    "+49 30 1234567.",
}

UNKNOWN = "I do not know that. A colleague can help you from Monday to Friday, 9:00 to 17:00, at +49 30 1234567."


def answer(question: str) -> str:
    words = question.lower()
    found = [text for keywords, text in ANSWERS.items() if any(keyword in words for keyword in keywords)]
    return "\n\n".join(found) or UNKNOWN


if __name__ == "__main__":
    print(answer(sys.stdin.read()))
